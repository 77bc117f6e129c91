#!/bin/bash
# What `docker compose` is in the test of the containers: Podman, where neither a registry nor systemd is. Debian's packages take the place of the
# three images that would be fetched, and `bin/docker` that of the program. All of it is in the one folder that is named.
set -eu
here=$(dirname "$(realpath "$0")")
folder=$1
mkdir -p "$folder/bin" "$folder/tmp"
export TMPDIR=$folder/tmp
apt-get install --yes --no-install-recommends podman buildah podman-compose runc netavark aardvark-dns debootstrap > "$folder/apt.log"

cat > "$folder/bin/podman" <<END
#!/bin/bash
export TMPDIR=$folder/tmp
kept=(--storage-driver overlay --root $folder/store --runroot $folder/run)
if [ "\$1" = build ]; then
  limits=(--ulimit nproc=\$(ulimit -u):\$(ulimit -u) --ulimit nofile=\$(ulimit -n):\$(ulimit -n))
  exec /usr/bin/buildah "\${kept[@]}" build --layers --isolation chroot --network host "\${limits[@]}" "\${@:2}"
fi
exec /usr/bin/podman "\${kept[@]}" --runtime runc --cgroup-manager cgroupfs "\$@"
END
# Another image of one service alone is nothing that podman-compose brings up: the container goes first.
cat > "$folder/bin/docker" <<'END'
#!/bin/bash
[ "$1" = compose ] || exec podman "$@"
if [ "$*" = 'compose up --detach --no-deps pho-luat' ]; then
  podman rm --force --time 40 pho-luat_pho-luat_1
  exec podman-compose up --detach
fi
exec podman-compose "${@:2}"
END
chmod 755 "$folder"/bin/*
export PATH=$folder/bin:$PATH

debian=docker.io/library/debian:trixie-slim
if ! podman image exists $debian; then
  debootstrap --variant=minbase trixie "$folder/debian" > "$folder/debootstrap.log"
  # Whoever this machine trusts.
  cp -r /usr/local/share/ca-certificates/. "$folder/debian/usr/local/share/ca-certificates"
  trusted=NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt
  tar -C "$folder/debian" --exclude=./var/cache/apt/archives --exclude=./var/lib/apt/lists -c . | podman import --change ENV=$trusted - $debian
fi
while read -r image name; do
  podman image exists "$image" || podman build --tag "$image" --file "$here/Containerfile.$name" "$here"
done < <(sed -nE 's/^ +image: (docker\.io\/.*\/(\w+):.*)/\1 \2/p' "$here/../../../containers/compose.yaml")
