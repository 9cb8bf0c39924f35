#!/usr/bin/env bash
# Runs the ledger service for as long as whoever started this holds its end of our standard input, so that the service
# never outlives it, not even a SIGKILL. Usage: keep-ledger.sh LOG COMMAND...
log=$1
shift
trap '' INT   # Ctrl-C reaches the whole terminal; the service is to end after its client, not beside it.
exec 3<&0
"$@" >>"$log" 2>&1 </dev/null 3<&- &
service=$!
trap 'kill -TERM "$service" 2>/dev/null' TERM
( read -r _ <&3; kill -TERM "$service" 2>/dev/null ) &
watcher=$!
wait "$service"
status=$?
while kill -0 "$service" 2>/dev/null; do
  wait "$service"
  status=$?
done
kill "$watcher" 2>/dev/null
exit "$status"
