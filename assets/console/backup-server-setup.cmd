@echo off
rem The commands of Backup Server Setup for a console: waits for the end and hands on the exit code.
setlocal DisableDelayedExpansion
rem Whoever set it would make the program plain Node, which runs what lies in the current folder (decision 027).
set "ELECTRON_RUN_AS_NODE="
"%~dp0Backup Server Setup.exe" %*
exit /b %ERRORLEVEL%
