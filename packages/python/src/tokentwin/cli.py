"""The command `tokentwin`: the server in this package, run by the Node in its dependency."""

from __future__ import annotations

import os
import subprocess
import sys

from .discovery import NOT_FOUND, bundled_command


def main() -> None:
    """Runs tokentwin with the arguments of this process."""
    command = bundled_command()
    if command is None:
        print(NOT_FOUND, file=sys.stderr)
        sys.exit(1)
    arguments = [*command, *sys.argv[1:]]
    if sys.platform == "win32":
        # Windows has no exec that keeps the process.
        sys.exit(subprocess.run(arguments, check=False).returncode)
    os.execv(arguments[0], arguments)


if __name__ == "__main__":
    main()
