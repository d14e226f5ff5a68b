# Put before scripts whose words are shown: what the console's code page has no letters for would be lost. ASCII only.
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
