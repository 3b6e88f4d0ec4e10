#!/bin/sh
# Makes the secrets of the compose file once, in .data/docker/. Run from the project's folder.
set -eu
folder=.data/docker
mkdir -p "$folder"
chmod 700 "$folder"

# The containers' users must read the files; the folder keeps everybody else out.
once() {
  [ -e "$folder/$1" ] || printf '%s' "$2" >"$folder/$1"
  chmod 644 "$folder/$1"
}
password() { head -c 24 /dev/urandom | base64 | tr '+/' '-_'; }
key() { head -c 32 /dev/urandom | base64; }

once postgres_password "$(password)"
for role in migrator app worker report; do
  once "${role}_password" "$(password)"
  once "${role}_url" "postgres://wor_${role}:$(cat "$folder/${role}_password")@postgres:5432/wor"
done
once keys.json "{\"version\":1,\"kek\":{\"1\":\"$(key)\"},\"blindIndex\":\"$(key)\",\"messageId\":\"$(key)\",\"organisationKeys\":\"derived\"}"
echo "secrets are in $folder"
