#!/bin/sh
# Secrets come as files: NAME_FILE=/run/secrets/x becomes NAME, so that none stands in the
# description of the container.
set -eu
for name in DATABASE_URL REPORT_DATABASE_URL REDIS_URL SMTP_URL; do
  eval "file=\${${name}_FILE:-}"
  if [ -n "$file" ]; then
    value=$(cat "$file")
    export "$name=$value"
  fi
done
exec "$@"
