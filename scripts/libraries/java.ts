import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { namesOf } from '../release/publishing.ts';
import { mainJs, root, type Steps } from './steps.ts';

const home = join(root, 'packages/java');
const examples = join(home, 'tokentwin-junit5/src/test/java/tokentwin/examples');

const pom = (group: string, version: string) => `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId>
  <artifactId>orders</artifactId>
  <version>1</version>
  <properties>
    <maven.compiler.release>11</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency>
      <groupId>${group}</groupId>
      <artifactId>tokentwin-junit5</artifactId>
      <version>${version}</version>
      <scope>test</scope>
    </dependency>
    <dependency>
      <groupId>org.junit.jupiter</groupId>
      <artifactId>junit-jupiter</artifactId>
      <version>5.13.4</version>
      <scope>test</scope>
    </dependency>
  </dependencies>
  <build>
    <plugins>
      <plugin><artifactId>maven-resources-plugin</artifactId><version>3.3.1</version></plugin>
      <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.14.0</version></plugin>
      <plugin><artifactId>maven-surefire-plugin</artifactId><version>3.5.3</version></plugin>
    </plugins>
  </build>
</project>
`;

const faultyTest = `package tokentwin.examples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tokentwin.TokenTwin;
import tokentwin.TokenTwinExtension;

@ExtendWith(TokenTwinExtension.class)
class OrdersTest {
  @Test
  void ordersAfterExpiry(TokenTwin twin) throws Exception {
    FaultyClient client = new FaultyClient(twin.url());
    client.user("ou_1");
    twin.clock().to("expiry");
    for (int use = 0; use < 3; use++) client.user("ou_1");
  }
}
`;

/** The jars: built for Java 11, tested, with javadoc and sources, and used by a project of its own. */
export async function checkJava(steps: Steps, folder: string): Promise<void> {
  const repository = join(root, 'examples/.cache/maven');
  const mvn = ['mvn', '--batch-mode', '--quiet', `-Dmaven.repo.local=${repository}`] as const;
  const env = { TOKENTWIN_BIN: mainJs };
  await steps.run('java: tests, jars, javadoc and sources', {
    command: [...mvn, 'install'],
    cwd: home,
    env,
  });

  const project = join(folder, 'project');
  const sources = join(project, 'src/test/java/tokentwin/examples');
  await mkdir(sources, { recursive: true });
  await cp(examples, sources, { recursive: true });
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const { mavenGroup } = await namesOf(root);
  await writeFile(join(project, 'pom.xml'), pom(mavenGroup, version));
  await steps.run('java: a fresh project', { command: [...mvn, 'test'], cwd: project, env });
  await steps.run('java: a server that runs already, under exec', {
    command: [process.execPath, mainJs, 'exec', '--', ...mvn, 'test'],
    cwd: project,
  });
  await writeFile(join(sources, 'OrdersTest.java'), faultyTest);
  await steps.run('java: the faulty client fails its test', {
    command: [...mvn, 'test', '-Dtest=OrdersTest'],
    cwd: project,
    env,
    failsWith: ['OrdersTest.ordersAfterExpiry', 'error ', 'fix: '],
  });
}
