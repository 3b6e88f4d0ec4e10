#!/bin/sh
# Runs once, on an empty database: the four logins with the passwords of the secret files.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  -v migrator_password="$(cat /run/secrets/migrator_password)" \
  -v app_password="$(cat /run/secrets/app_password)" \
  -v worker_password="$(cat /run/secrets/worker_password)" \
  -v report_password="$(cat /run/secrets/report_password)" \
  -f /roles.sql
