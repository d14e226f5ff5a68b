# A tiny program of the package. The lines above this one say how it behaves, the files beside it hold what it leaves.
cd "$SAMPLE_MACHINE" || exit 87

witness() {
  printf '{"program":"%s","event":"%s","pid":%s%s,"argv":[]}\n' "$program" "$1" $$ "$2" >> witness.jsonl
  [ -z "$outside" ] && return
  [ "$1" = end ] && { echo "end $program $$" >> "$outside"; return; }
  sum=$(sha256sum "$0")
  told=$(tr '\0' ' ' < /proc/$$/cmdline; tr '\0' ' ' < /proc/$$/environ)
  echo "start $program $$ ${sum%% *} $told" >> "$outside"
}

# A store is its pieces put together; as it was before the first program it is piece 0.
add() {
  [ -f "$0.$1" ] || return
  if [ ! -d "$1.d" ]; then
    mkdir "$1.d"
    [ -f "$1.json" ] && sed 's/^{//;s/}$//' "$1.json" > "$1.d/0"
  fi
  cp "$0.$1" "$1.d/$step"
  comma=
  { printf '{'; for piece in "$1.d"/*; do printf '%s' "$comma"; cat "$piece"; comma=,; done; printf '}'; } > "$1.json.$$"
  mv "$1.json.$$" "$1.json"
}

leave() {
  [ "$leaves" = nothing ] && return
  add registry
  add services
  [ -f "$0.files" ] && while IFS= read -r file; do mkdir -p "${file%/*}"; echo here > "$file"; done < "$0.files"
  [ -f "$0.lines" ] && cat "$0.lines" >> "$log"
  return 0
}

if [ "$1" = copy ]; then
  sleep "$copy"
  leave
  exit 0
fi

witness start
# Read while it runs, as an installer does; what it says is what it read.
[ -n "$answers" ] && read_answers=$(cat "$answers")
read_input=$(cat)
[ -n "$says" ] && echo "$says"
[ "$repeats" = yes ] && printf '%s\n%s\n' "$read_answers" "$read_input"
[ "$hangs" = yes ] && exec sleep 1000
if [ "$talks" = yes ]; then
  beat=0
  while [ "$beat" -lt "$((seconds * 10))" ]; do echo still here; sleep 0.1; beat=$((beat + 1)); done
elif [ "$seconds" != 0 ]; then
  sleep "$seconds"
fi
[ -n "$signal" ] && kill -"$signal" $$
if [ -n "$copy" ]; then
  /bin/sh "$0" copy > /dev/null 2>&1 < /dev/null &
else
  leave
fi
[ -n "$child" ] && sleep "$child" &
witness end ",\"exitCode\":$code"
exit "$arriving"
