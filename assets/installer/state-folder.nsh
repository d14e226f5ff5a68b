; The state folder belongs to administrators: users may create folders in ProgramData, so that one made before is taken over.
; S-1-5-32-544 is Administrators, S-1-5-18 is SYSTEM (Microsoft, "Well-known SIDs"); names differ by language.
!macro ownStateFolder
  SetShellVarContext all
  CreateDirectory "$APPDATA\BackupServerSetup"
  nsExec::Exec '"$SYSDIR\takeown.exe" /F "$APPDATA\BackupServerSetup" /A'
  Pop $0
  nsExec::Exec '"$SYSDIR\icacls.exe" "$APPDATA\BackupServerSetup" /inheritance:r /grant:r *S-1-5-32-544:(OI)(CI)F *S-1-5-18:(OI)(CI)F'
  Pop $0
!macroend

; Called by the installer that electron-builder makes.
!macro customInstall
  !insertmacro ownStateFolder
!macroend
