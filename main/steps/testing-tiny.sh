# A tiny program of the package. The lines above this one say how it behaves and what it leaves.
cd "$SAMPLE_MACHINE" || exit 87
# An installer of Windows does not end because nobody reads what it says any more; a shell of Linux does, unless it is told.
trap '' PIPE

witness() {
  printf '{"program":"%s","event":"%s","pid":%s%s,"argv":[]}\n' "$program" "$1" $$ "$2" >> witness.jsonl
  [ -z "$outside" ] && return
  # Seen from outside, work that was handed to a copy ends with the copy.
  [ "$1" = end ] && { [ -z "$copy" ] && echo "end $program $$" >> "$outside"; return; }
  sum=$(sha256sum "$0")
  told=$(tr '\0' ' ' < /proc/$$/cmdline; tr '\0' ' ' < /proc/$$/environ)
  echo "start $program $$ ${sum%% *} $told" >> "$outside"
}

# A store is its pieces put together; as it was before the first program it is piece 0. Few commands: each is a process.
add() {
  [ -z "$2" ] && return
  if [ ! -d "$1.d" ]; then
    mkdir "$1.d"
    if [ -f "$1.json" ]; then
      read -r whole < "$1.json"
      whole=${whole#?}
      printf '%s\n' "${whole%?}" > "$1.d/0"
    fi
  fi
  printf '%s\n' "$2" > "$1.d/$step"
  all=
  for piece in "$1.d"/*; do
    read -r one < "$piece"
    all="$all${all:+,}$one"
  done
  printf '{%s}\n' "$all" > "$1.json.$$"
  mv "$1.json.$$" "$1.json"
}

leave() {
  [ "$leaves" = nothing ] && return
  add registry "$registry"
  add services "$services"
  for file in "$file_1" "$file_2"; do [ -n "$file" ] && { mkdir -p "${file%/*}"; echo here > "$file"; }; done
  [ -n "$line" ] && echo "$line" >> "$log"
  return 0
}

if [ "$1" = copy ]; then
  sleep "${copy:-${other:-0}}"
  leave
  [ -n "$outside" ] && echo "end $program $2" >> "$outside"
  exit 0
fi

witness start
# Read while it runs, as an installer does; what it says is what it read.
[ -n "$answers" ] && read_answers=$(cat "$answers")
read_input=$(cat)
[ -n "$says" ] && printf '%s\n' "$says"
[ "$repeats" = yes ] && printf '%s\n%s\n' "$read_answers" "$read_input"
[ "$hangs" = yes ] && exec sleep 1000
if [ "$talks" = yes ]; then
  beat=0
  while [ "$beat" -lt "$((seconds * 10))" ]; do echo still here; sleep 0.1; beat=$((beat + 1)); done
elif [ "$seconds" != 0 ]; then
  sleep "$seconds"
fi
if [ -n "$refusal" ] && [ ! -f "$step.refused" ]; then
  : > "$step.refused"
  witness end ",\"exitCode\":$refusal"
  exit 1
fi
[ -n "$signal" ] && kill -"$signal" $$
if [ -n "$copy" ]; then
  /bin/sh "$0" copy $$ > /dev/null 2>&1 < /dev/null &
elif [ -n "$other" ]; then
  cp "$0" "$0.other"
  /bin/sh "$0.other" copy $$ > /dev/null 2>&1 < /dev/null &
else
  leave
fi
[ -n "$child" ] && sleep "$child" &
if [ -n "$daemon" ]; then
  setsid sleep "$daemon" > /dev/null 2>&1 < /dev/null &
  # Until it has its session (field 6 of proc(5)) it is one of ours.
  until [ "$(cut -d ' ' -f 6 "/proc/$!/stat")" = "$!" ]; do sleep 0.01; done
fi
witness end ",\"exitCode\":$code"
exit "$arriving"
