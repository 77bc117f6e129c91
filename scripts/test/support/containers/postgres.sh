#!/bin/bash
set -eu
data=/var/lib/postgresql/data
export PATH=/usr/lib/postgresql/17/bin:$PATH PGPASSWORD=$POSTGRES_PASSWORD
install -d -o postgres -g postgres -m 700 $data
as_postgres() { setpriv --reuid=postgres --regid=postgres --init-groups "$@"; }
if [ ! -s $data/PG_VERSION ]; then
  install -o postgres -m 600 <(echo "$POSTGRES_PASSWORD") /tmp/password
  as_postgres initdb -D $data --username="$POSTGRES_USER" --pwfile=/tmp/password --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8
  echo "host all all all scram-sha-256" >> $data/pg_hba.conf
  as_postgres pg_ctl -D $data -o "-c listen_addresses=''" -w start
  createdb --host /var/run/postgresql --username "$POSTGRES_USER" "$POSTGRES_DB"
  as_postgres pg_ctl -D $data -w stop
fi
exec setpriv --reuid=postgres --regid=postgres --init-groups postgres -D $data -c "listen_addresses=*"
