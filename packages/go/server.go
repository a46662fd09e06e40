package tokentwin

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"
)

// ErrNoServer is the error when no server is found.
var ErrNoServer = errors.New(`no tokentwin server found. Do one of these:
  set TOKENTWIN_URL to the address of a running server (tokentwin exec -- CMD does it);
  set TOKENTWIN_BIN to the tokentwin program or to its main.js;
  put tokentwin on the PATH (npm install --global tokentwin)`)

const startPatience = 30 * time.Second

// started is the server that this process has started; all its tests share it.
var started struct {
	sync.Mutex
	address string
	// input is held on to: once nobody refers to it, the runtime closes it, and the server stops.
	input io.Closer
}

// findServer is the address of the server at TOKENTWIN_URL, or of the one that this process starts.
func findServer(getenv func(string) string) (string, error) {
	if address := getenv("TOKENTWIN_URL"); address != "" {
		if !strings.HasPrefix(address, "http://") && !strings.HasPrefix(address, "https://") {
			return "", fmt.Errorf("%q is not a URL. Write it like http://127.0.0.1:4010", address)
		}
		return baseURL(address), nil
	}
	started.Lock()
	defer started.Unlock()
	if started.address != "" {
		return started.address, nil
	}
	command, err := serverCommand(getenv("TOKENTWIN_BIN"))
	if err != nil {
		return "", err
	}
	started.address, started.input, err = startServer(command, startPatience)
	return started.address, err
}

// serverCommand is the command that runs tokentwin.
func serverCommand(named string) ([]string, error) {
	if named == "" {
		found, err := exec.LookPath("tokentwin")
		if err != nil {
			return nil, ErrNoServer
		}
		return []string{found}, nil
	}
	if isScript(named) {
		node, err := exec.LookPath("node")
		if err != nil {
			return nil, fmt.Errorf("TOKENTWIN_BIN is %s, and there is no node on the PATH to run it", named)
		}
		return []string{node, named}, nil
	}
	found, err := exec.LookPath(named)
	if err != nil {
		return nil, fmt.Errorf("TOKENTWIN_BIN is %s, which is not a program. Set it to the tokentwin program, or unset it", named)
	}
	return []string{found}, nil
}

func isScript(path string) bool {
	for _, ending := range []string{".js", ".mjs", ".cjs"} {
		if strings.HasSuffix(path, ending) {
			_, err := os.Stat(path)
			return err == nil
		}
	}
	return false
}

// startServer starts a server on a free port. It stops when its standard input ends, so with this process.
func startServer(command []string, limit time.Duration) (string, io.Closer, error) {
	arguments := append(append([]string{}, command...), "serve", "--port", "0", "--json", "--until-stdin-ends")
	server := exec.Command(arguments[0], arguments[1:]...)
	var complaints bytes.Buffer
	server.Stderr = &complaints
	input, err := server.StdinPipe()
	if err != nil {
		return "", nil, err
	}
	output, err := server.StdoutPipe()
	if err != nil {
		return "", nil, err
	}
	if err := server.Start(); err != nil {
		return "", nil, fmt.Errorf("cannot start %s: %w", command[0], err)
	}
	address, err := firstAddress(output, limit)
	if err != nil {
		_ = server.Process.Kill()
		// Waited for, so that all it has printed is there.
		_ = server.Wait()
		said := strings.TrimSpace(complaints.String())
		if said == "" {
			said = "it printed no address"
		}
		return "", nil, fmt.Errorf("%s did not start a server: %s", strings.Join(arguments, " "), said)
	}
	return address, input, nil
}

// firstAddress reads the address from the first line, and then reads on: a full pipe would stop the server.
func firstAddress(output io.Reader, limit time.Duration) (string, error) {
	lines := bufio.NewReader(output)
	first := make(chan string, 1)
	go func() {
		line, _ := lines.ReadString('\n')
		first <- line
		_, _ = io.Copy(io.Discard, lines)
	}()
	select {
	case line := <-first:
		var event struct{ URL string }
		if err := json.Unmarshal([]byte(line), &event); err != nil || event.URL == "" {
			return "", errors.New("no address")
		}
		return event.URL, nil
	case <-time.After(limit):
		return "", errors.New("no address")
	}
}
