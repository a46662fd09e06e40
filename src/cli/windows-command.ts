/** A program and its arguments as `spawn` takes them. */
export interface SpawnCommand {
  readonly file: string;
  readonly args: readonly string[];
  /** Passes the arguments as they are. */
  readonly isVerbatim: boolean;
}

/**
 * What to spawn on Windows for a command: batch files such as `npm.cmd` run in cmd.exe only.
 *
 * `exists` tells whether a file is there.
 */
export function windowsCommand(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  exists: (file: string) => boolean,
): SpawnCommand {
  const found = findProgram(command, env, exists);
  if (found === undefined || !/\.(cmd|bat)$/i.test(found)) {
    return { file: found ?? command, args, isVerbatim: false };
  }
  const line = [escapeCommand(found), ...args.map(escapeArgument)].join(' ');
  return {
    file: variable(env, 'COMSPEC') ?? 'cmd.exe',
    args: ['/d', '/s', '/c', `"${line}"`],
    isVerbatim: true,
  };
}

/** The file of a command: as it is, or in a folder of PATH with an ending of PATHEXT. */
function findProgram(
  command: string,
  env: Readonly<Record<string, string | undefined>>,
  exists: (file: string) => boolean,
): string | undefined {
  const endings = (variable(env, 'PATHEXT') ?? '.COM;.EXE;.BAT;.CMD').toLowerCase().split(';');
  const hasEnding = endings.some((ending) => ending !== '' && command.toLowerCase().endsWith(ending));
  const names = hasEnding ? [command] : endings.map((ending) => command + ending);
  const folders = /[\\/]/.test(command) ? [''] : (variable(env, 'PATH') ?? '').split(';');
  for (const folder of folders) {
    for (const name of names) {
      const file = folder === '' ? name : `${folder.replace(/[\\/]$/, '')}\\${name}`;
      if (exists(file)) return file;
    }
  }
  return undefined;
}

/** A variable, whose name is in any case on Windows. */
function variable(env: Readonly<Record<string, string | undefined>>, name: string): string | undefined {
  const key = Object.keys(env).find((each) => each.toUpperCase() === name);
  return key === undefined ? undefined : env[key];
}

const special = /[()\][%!^"`<>&|;, *?]/g;

function escapeCommand(command: string): string {
  return command.replace(special, '^$&');
}

/** Quoted for the program, then escaped for cmd.exe, twice: a batch file reads its arguments once more. */
function escapeArgument(argument: string): string {
  const quoted = `"${argument.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\*)$/, '$1$1')}"`;
  return quoted.replace(special, '^$&').replace(special, '^$&');
}
