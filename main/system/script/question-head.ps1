# Put before a question: an error ends it, what is printed is UTF-8 (the console's code page has no letters for much of it), and Tell prints a
# line of JSON. ASCII only.
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
function Tell($answer) { [Console]::Out.WriteLine((ConvertTo-Json -InputObject $answer -Depth 5 -Compress)) }
