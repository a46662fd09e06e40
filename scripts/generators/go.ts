import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Steps } from '../libraries/steps.ts';
import { fileOf, says, specs } from './specs.ts';

const tool = 'github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@v2.8.2';

const program = `package main

import (
	"context"
	"fmt"
	"os"

	"generated/control"
	"generated/feishu"
)

func main() {
	ctx, url := context.Background(), os.Args[1]
	client, _ := feishu.NewClientWithResponses(url)
	for _, secret := range []string{"twin-secret-self-built", "wrong"} {
		answer, err := client.FeishuTenantAccessTokenInternalWithResponse(ctx,
			feishu.AppCredentials{AppId: "cli_00000000000000a1", AppSecret: secret})
		if err != nil {
			panic(err)
		}
		failure, _ := answer.JSON200.AsTenantAccessTokenInternalFailure()
		word := "failure"
		if failure.Code == 0 {
			word = "ok"
		}
		fmt.Println(word, failure.Code, failure.Msg)
	}
	twin, _ := control.NewClientWithResponses(url)
	clock, err := twin.ReadClockWithResponse(ctx)
	if err != nil {
		panic(err)
	}
	fmt.Println("clock", clock.JSON200.Mode)
}
`;

/** oapi-codegen. */
export async function checkGo(steps: Steps, folder: string, url: string): Promise<void> {
  const env = { GOBIN: folder, GOFLAGS: '-mod=mod' };
  await steps.run('go: oapi-codegen is installed', { command: ['go', 'install', tool], cwd: folder, env });
  await steps.run('go: a module', { command: ['go', 'mod', 'init', 'generated'], cwd: folder });
  for (const spec of specs) {
    await mkdir(join(folder, spec));
    // Without skip-prune it leaves out the bodies of callbacks, and then refers to them.
    const options = ['-generate', 'types,client,skip-prune', '-package', spec, '-o', `${spec}/${spec}.go`];
    await steps.run(`go: ${spec}`, {
      command: [join(folder, 'oapi-codegen'), ...options, fileOf(spec)],
      cwd: folder,
    });
  }
  await mkdir(join(folder, 'use'));
  await writeFile(join(folder, 'use/main.go'), program);
  await steps.run('go: the modules it needs', { command: ['go', 'mod', 'tidy'], cwd: folder });
  await steps.run('go: the clients compile', { command: ['go', 'build', './...'], cwd: folder });
  await steps.run('go: the clients tell success from failure', {
    command: ['go', 'run', './use', url],
    cwd: folder,
    says,
  });
}
