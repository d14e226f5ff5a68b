# Put before a question that is answered by lines of JSON: an error ends it, and what is printed is UTF-8. ASCII only.
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
