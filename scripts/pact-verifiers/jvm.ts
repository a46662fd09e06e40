import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, type Steps } from '../libraries/steps.ts';
import { pactFolders, providers, requireAll, type Twins } from './pacts.ts';

const plugin = 'au.com.dius.pact.provider:maven:4.6.17';

interface Report {
  readonly execution: readonly {
    readonly interactions: readonly {
      readonly interaction: { readonly description: string };
      readonly verification: { readonly result: string };
    }[];
  }[];
}

interface Way {
  readonly name: string;
  readonly url: string;
  /** Settings of each provider. */
  readonly settings: Readonly<Record<string, string>>;
}

/** pact-jvm, by its Maven plugin. */
export async function verifyWithJvm(steps: Steps, folder: string, twins: Twins): Promise<void> {
  const basic = Buffer.from(`pact:${twins.controlToken}`).toString('base64');
  const ways: readonly Way[] = [
    {
      name: 'pact-jvm: body, Bearer, teardown',
      url: twins.guarded,
      settings: { stateChangeTeardown: 'true', ...authorization(`Bearer ${twins.controlToken}`) },
    },
    {
      name: 'pact-jvm: query, Basic',
      url: twins.guarded,
      settings: { stateChangeUsesBody: 'false', ...authorization(`Basic ${basic}`) },
    },
  ];
  for (const [number, way] of ways.entries()) {
    const home = join(folder, `project-${number}`);
    await mkdir(home);
    await writeFile(join(home, 'pom.xml'), pom(way));
    const repository = join(root, 'examples/.cache/maven');
    await steps.run(way.name, {
      command: ['mvn', '--batch-mode', '--quiet', `-Dmaven.repo.local=${repository}`, 'verify'],
      cwd: home,
    });
    const reports = providers.map(
      async (provider) =>
        JSON.parse(await readFile(join(home, `target/reports/pact/${provider}.json`), 'utf8')) as Report,
    );
    const results = (await Promise.all(reports)).flatMap(({ execution }) =>
      execution.flatMap(({ interactions }) => interactions),
    );
    const failed = results
      .filter(({ verification }) => verification.result !== 'OK')
      .map(({ interaction }) => interaction.description);
    await requireAll(way.name, { passed: results.length - failed.length, failed });
  }
}

/** A header of the state-change call alone; the requests of the client keep theirs. */
function authorization(value: string): Way['settings'] {
  return { stateChangeRequestFilter: `request.addHeader('Authorization', '${value}')` };
}

function pom({ url, settings }: Way): string {
  const { hostname, port } = new URL(url);
  const entries = Object.entries({
    host: hostname,
    port,
    stateChangeUrl: `${url}/_twin/pact-states`,
    ...settings,
  });
  const folders = pactFolders.map((each) => `<folder>${each}</folder>`).join('');
  // One execution for each: of several providers in one, the plugin keeps the report of the last.
  const executions = providers.map(
    (name) => `<execution>
      <id>${name}</id>
      <phase>verify</phase>
      <goals><goal>verify</goal></goals>
      <configuration><serviceProviders><serviceProvider>
        <name>${name}</name>
        ${entries.map(([key, value]) => `<${key}>${value}</${key}>`).join('\n        ')}
        <pactFileDirectories>${folders}</pactFileDirectories>
      </serviceProvider></serviceProviders></configuration>
    </execution>`,
  );
  const [groupId, artifactId, version] = plugin.split(':');
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId>
  <artifactId>provider</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <build><plugins><plugin>
    <groupId>${groupId}</groupId>
    <artifactId>${artifactId}</artifactId>
    <version>${version}</version>
    <configuration><reports><report>json</report></reports></configuration>
    <executions>
    ${executions.join('\n    ')}
    </executions>
  </plugin></plugins></build>
</project>
`;
}
