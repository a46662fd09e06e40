import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';

const read = (path: string) => readFileSync(new URL(`../deploy/${path}`, import.meta.url), 'utf8');

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec?: { readonly replicas?: number };
  readonly data?: Readonly<Record<string, string>>;
}

const manifests = parseAllDocuments(read('kubernetes/scale-out/tokentwin.yaml')).map(
  (document) => document.toJS() as Manifest,
);

const named = (kind: string, name: string) =>
  manifests.find((each) => each.kind === kind && each.metadata.name === name);

test('the nginx of the Kubernetes manifests has the recipe of deploy/nginx, which CI runs', () => {
  expect(named('ConfigMap', 'tokentwin-nginx')?.data?.['tokentwin.conf']).toBe(read('nginx/tokentwin.conf'));
});

test('each pod has a Service of its own and a line in the list of processes', () => {
  const replicas = named('StatefulSet', 'tokentwin')?.spec?.replicas;
  const pods = Array.from({ length: replicas! }, (_, index) => `tokentwin-${index}`);
  for (const pod of pods) expect(named('Service', pod)).toBeDefined();
  expect(named('ConfigMap', 'tokentwin-nginx')?.data?.['tokentwin-processes.conf']).toBe(
    pods.map((pod) => `server ${pod}:4010 max_fails=0;\n`).join(''),
  );
});

test('the ports of sandboxes are reached by a Service that leads to the pod itself', () => {
  const documents = parseAllDocuments(read('kubernetes/tokentwin.yaml')).map(
    (document) =>
      document.toJS() as Manifest & {
        readonly spec?: { readonly clusterIP?: string; readonly selector?: object };
      },
  );
  expect(read('kubernetes/tokentwin.yaml')).toContain('--sandbox-ports=4100-4199');
  const service = documents.find(
    ({ kind, metadata }) => kind === 'Service' && metadata.name === 'tokentwin-ports',
  );
  expect(service?.spec).toMatchObject({
    clusterIP: 'None',
    selector: { 'app.kubernetes.io/name': 'tokentwin' },
  });
});
