# Put before the text of every step: an error ends it, and its words are the last line of the step's log. ASCII only.
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
trap { "Problem: $_"; exit 1 }
