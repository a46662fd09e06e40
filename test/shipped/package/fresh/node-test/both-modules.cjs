// What require and import give is one and the same, or instanceof would fail between them.
const required = require('tokentwin');

void import('tokentwin').then((imported) => {
  if (required.TwinError !== imported.TwinError) throw new Error('There are two classes TwinError.');
  console.log('one class');
});
