@echo off
rem The commands of Backup Server Setup for a console: waits for the end and hands on the exit code.
setlocal DisableDelayedExpansion
"%~dp0Backup Server Setup.exe" %*
exit /b %ERRORLEVEL%
