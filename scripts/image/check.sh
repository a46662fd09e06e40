#!/bin/bash
# Builds the Dockerfile without an engine or a registry, on a stand-in for its base image, and tries the result. On Debian, as root.
# scripts/image/check.sh CLONE   a clean clone; NODE=… where node 24 is, unless in its node_modules
set -euo pipefail
[ "${1:-}" != --inside ] || { shift; inside=1; }
clone=$(realpath "$1"); node=${NODE:-$clone/node_modules/node/bin/node}; export WORK=${WORK:-$(mktemp -d)}
if [ -z "${inside:-}" ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends buildah podman crun debootstrap \
    golang-github-containers-common netavark aardvark-dns iptables conmon >/dev/null
  # One mount namespace for all: crun refuses a hybrid cgroup tree, and netns mounts have to be seen by every podman call.
  exec unshare -m bash "$0" --inside "$clone"
fi
! mountpoint -q /sys/fs/cgroup/unified || umount /sys/fs/cgroup/unified
cd "$WORK"
printf '[storage]\ndriver = "vfs"\ngraphroot = "%s/store"\nrunroot = "%s/run"\n' "$WORK" "$WORK" > storage.conf
# Ulimits below ours: raising them needs CAP_SYS_RESOURCE, which root may lack.
printf '[containers]\ndefault_ulimits = ["nofile=4096:4096", "nproc=4096:4096"]\n[engine]\ncgroup_manager = "cgroupfs"\nevents_logger = "file"\n' > containers.conf
export CONTAINERS_STORAGE_CONF=$WORK/storage.conf CONTAINERS_CONF=$WORK/containers.conf DISABLE_HC_SYSTEMD=true
base=$(sed -n 's/^FROM \(node:[^ ]*\).*/\1/p' "$clone/Dockerfile" | sort -u); [ "$(wc -l <<<"$base")" = 1 ]
trap 'podman rm -fa -t 2 >/dev/null 2>&1; cd /; rm -rf "$WORK"' EXIT

# The stand-in: Debian, node and npm where the official image has them, the user node with uid 1000.
debootstrap --variant=minbase --include=libstdc++6,ca-certificates bookworm rootfs >debootstrap.log 2>&1
rm -rf rootfs/var/cache/apt/archives/*.deb rootfs/var/lib/apt/lists/* rootfs/usr/share/{doc,man,locale}
chroot rootfs groupadd --gid 1000 node; chroot rootfs useradd --uid 1000 --gid node --create-home node
cp --no-preserve=ownership "$node" rootfs/usr/local/bin/node
npm pack -s npm@11 >/dev/null; tar xzf npm-11*.tgz; mkdir -p rootfs/usr/local/{etc,lib/node_modules}
mv package rootfs/usr/local/lib/node_modules/npm; chmod +x rootfs/usr/local/lib/node_modules/npm/bin/np*-cli.js
for c in npm npx; do ln -s ../lib/node_modules/npm/bin/$c-cli.js rootfs/usr/local/bin/$c; done
echo 'cafile=/etc/ssl/certs/ca-certificates.crt' > rootfs/usr/local/etc/npmrc  # with the machine's certificates, mounted below
tar -C rootfs --numeric-owner -cf - . | podman import -q -c 'CMD ["node"]' \
  -c 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' - "docker.io/library/$base" >/dev/null 2>&1
# --format docker, as an OCI image has no HEALTHCHECK.
buildah build --format docker --isolation chroot --pull=never --network host -v /etc/ssl/certs:/etc/ssl/certs:ro \
  -t localhost/tokentwin "$clone" >build.log 2>&1 || { tail -30 build.log; exit 1; }

failed=0 passed=0
is() { if [ "$2" = "$3" ]; then passed=$((passed+1)); echo "ok   $1: $2"; else failed=$((failed+1)); echo "FAIL $1: $2, not $3"; fi; }
run() { podman run -d --name twin -p 127.0.0.1:14010:4010 "$@" >/dev/null 2>&1
  for _ in $(seq 50); do curl -s -o /dev/null localhost:14010/ && break; sleep .1; done; }
ask() { curl -s -m 5 localhost:14010/open-apis/auth/v3/app_access_token/internal -H 'Content-Type: application/json' \
  -d "{\"app_id\":\"$1\",\"app_secret\":\"$2\"}" | grep -o '"code":[0-9]*'; }
health() { podman healthcheck run twin >/dev/null 2>&1 && echo 0 || echo $?; }
end() { podman stop -t 10 twin >/dev/null 2>&1; podman inspect twin --format '{{.State.ExitCode}}'; podman rm twin >/dev/null 2>&1; }

run -e TOKENTWIN_CONTROL_TOKEN=secret localhost/tokentwin
is 'a token' "$(ask cli_00000000000000a1 twin-secret-self-built)" '"code":0'
is 'health check' "$(health)" 0
is 'uid' "$(podman exec twin id -u)" 1000
is 'capabilities' "$(podman exec twin sed -n 's/^CapEff:\t//p' /proc/1/status)" 0000000000000000
is 'own files are not its to write' "$(podman exec twin find /tokentwin -writable)" ''
is 'exit after SIGTERM' "$(end)" 0
printf 'feishu:\n  apps:\n    - { app_id: cli_00000000000000c3, app_secret: mounted, type: self-built, tenant_key: 2c5914ac018f9700 }\n' > seed.yaml
run -e TOKENTWIN_CONTROL_TOKEN=secret -v "$WORK/seed.yaml:/seed.yaml:ro" --read-only --cap-drop ALL --security-opt no-new-privileges \
  --user 12345:0 localhost/tokentwin serve --host 0.0.0.0 --seed /seed.yaml
is 'a token of the mounted seed, hardened, as another uid' "$(ask cli_00000000000000c3 mounted)" '"code":0'
is 'the demo seed is gone' "$(ask cli_00000000000000a1 twin-secret-self-built)" '"code":10014'
is 'exit after SIGTERM' "$(end)" 0
run localhost/tokentwin
is 'a token, with nothing set' "$(ask cli_00000000000000a1 twin-secret-self-built)" '"code":0'
is 'health check, with nothing set' "$(health)" 0
control() { curl -s -o /dev/null -w '%{http_code}' localhost:14010/_twin/clock "$@"; }
is 'the control API without its token' "$(control)" 401
made=$(podman logs twin | sed -nE 's/^Control token.*: ([A-Za-z0-9_-]+)$/\1/p')
is 'the control API with the token that was printed' "$(control -H "Authorization: Bearer $made")" 200
is 'exit after SIGTERM' "$(end)" 0
run localhost/tokentwin serve --host 0.0.0.0 --no-control
is 'health check without a control API' "$(health)" 0
is 'exit after SIGTERM' "$(end)" 0
run localhost/tokentwin serve --host 0.0.0.0 --port 5000
is 'health check where nothing answers' "$(health)" 1
is 'exit after SIGTERM' "$(end)" 0
size() { podman image inspect "$1" --format '{{.Size}}'; }
echo "our layers: $(( $(size localhost/tokentwin) - $(size "docker.io/library/$base") )) bytes"
echo "$passed passed, $failed failed"; [ $failed = 0 ]
