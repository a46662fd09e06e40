import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Steps } from '../libraries/steps.ts';
import { fileOf, specs } from './specs.ts';

const version = '7.16.0';

const tokens = `import feishu.ApiClient;
import feishu.api.AuthApi;
import feishu.model.AppCredentials;
import feishu.model.TenantAccessTokenInternalFailure;
import feishu.model.TenantAccessTokenInternalOk;

public class Use {
  public static void main(String[] args) throws Exception {
    AuthApi api = new AuthApi(new ApiClient().setBasePath(args[0]));
    for (String secret : new String[] {"twin-secret-self-built", "wrong"}) {
      AppCredentials body = new AppCredentials().appId("cli_00000000000000a1").appSecret(secret);
      Object answer = api.feishuTenantAccessTokenInternal(body).getActualInstance();
      if (answer instanceof TenantAccessTokenInternalOk) {
        TenantAccessTokenInternalOk ok = (TenantAccessTokenInternalOk) answer;
        System.out.println("ok " + ok.getCode() + " " + ok.getMsg());
      } else {
        TenantAccessTokenInternalFailure failure = (TenantAccessTokenInternalFailure) answer;
        System.out.println("failure " + failure.getCode() + " " + failure.getMsg());
      }
    }
  }
}
`;

const clock = `import control.ApiClient;
import control.api.ClockApi;

public class Use {
  public static void main(String[] args) throws Exception {
    System.out.println("clock " + new ClockApi(new ApiClient().setBasePath(args[0])).readClock().getMode());
  }
}
`;

const programs: Readonly<Record<string, { readonly program: string; readonly says: readonly string[] }>> = {
  feishu: { program: tokens, says: ['ok 0 ', 'failure 10014 '] },
  control: { program: clock, says: ['clock running'] },
};

/** openapi-generator with its default library for Java. */
export async function checkJava(steps: Steps, folder: string, url: string): Promise<void> {
  const artifact = `-Dartifact=org.openapitools:openapi-generator-cli:${version}`;
  await steps.run('java: openapi-generator is there', {
    command: ['mvn', '-q', '-B', 'dependency:copy', artifact, '-DoutputDirectory=.'],
    cwd: folder,
  });
  for (const spec of specs) {
    const home = join(folder, spec);
    const names = [
      '--invoker-package',
      spec,
      '--api-package',
      `${spec}.api`,
      '--model-package',
      `${spec}.model`,
    ];
    const jar = `openapi-generator-cli-${version}.jar`;
    await steps.run(`java: ${spec}`, {
      command: ['java', '-jar', jar, 'generate', '-i', fileOf(spec), '-g', 'java', '-o', spec, ...names],
      cwd: folder,
    });
    const use = programs[spec];
    if (use) await writeFile(join(home, 'src/main/java/Use.java'), use.program);
    const classpath = '-Dmdep.outputFile=classpath.txt';
    await steps.run(`java: ${spec} compiles`, {
      command: ['mvn', '-q', '-B', 'compile', 'dependency:build-classpath', classpath],
      cwd: home,
    });
    if (!use) continue;
    const jars = await readFile(join(home, 'classpath.txt'), 'utf8');
    await steps.run(`java: ${spec} is used`, {
      command: ['java', '-cp', `target/classes:${jars.trim()}`, 'Use', url],
      cwd: home,
      says: use.says,
    });
  }
}
