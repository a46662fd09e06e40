import { createTwin } from 'tokentwin';
import { handlers } from 'tokentwin/msw';

handlers(createTwin());
