import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Release } from './release.ts';

const platforms = 'linux/amd64,linux/arm64';

/** The image for both architectures with SBOM and provenance, where there is a container engine; nothing is pushed. */
export async function rehearseImage({ root, out, publishing, version, steps }: Release): Promise<void> {
  const { image } = publishing;
  if (spawnSync('docker', ['buildx', 'version']).status !== 0) {
    console.log(
      `  image: not built, there is no container engine here. The workflow builds ${image}:${version} for ${platforms}, with SBOM.`,
    );
    return;
  }
  const target = join(out, 'image.tar');
  await steps.run(`image: ${image}:${version} for ${platforms}`, {
    command: [
      'docker',
      'buildx',
      'build',
      '--platform',
      platforms,
      '--sbom=true',
      '--provenance=mode=max',
      '--tag',
      `${image}:${version}`,
      '--output',
      `type=oci,dest=${target}`,
      '.',
    ],
    cwd: root,
  });
}
