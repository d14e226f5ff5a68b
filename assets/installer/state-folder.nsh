; The state folder belongs to administrators. Users may create folders in ProgramData, so one made before is taken over with all
; that is in it: owner and rights of everything below come from this folder alone. Where that cannot be done the installation
; ends: an elevated program must not keep its journal where anybody may write.
; Needs FileFunc.nsh and LogicLib.nsh. S-1-5-32-544 is Administrators, S-1-5-18 is SYSTEM (Microsoft, "Well-known SIDs"); names differ by language.
!define STATE_FOLDER "$APPDATA\BackupServerSetup"
; winerror.h: ERROR_ACCESS_DENIED.
!define NOT_OURS 5

LangString notOurs ${LANG_ENGLISH} "The rights of $APPDATA\BackupServerSetup could not be set. Nothing uses this folder yet: remove it, then start this again."
LangString notOurs ${LANG_FRENCH} "Les droits de $APPDATA\BackupServerSetup n’ont pas pu être définis. Rien n’utilise encore ce dossier : supprimez-le, puis relancez cette opération."

; Runs a program of Windows; a code other than 0 ends the installation.
!macro orNotOurs command
  nsExec::Exec '${command}'
  Pop $0
  ${If} $0 != 0
    SetErrorLevel ${NOT_OURS}
    MessageBox MB_ICONSTOP|MB_OK "$(notOurs)" /SD IDOK
    Abort
  ${EndIf}
!macroend

; Takes the folder first, so that nobody adds to it; then what is in it: owner by SID, rights by inheritance, links not followed.
!macro ownStateFolder
  SetShellVarContext all
  CreateDirectory "${STATE_FOLDER}"
  !insertmacro orNotOurs '"$SYSDIR\takeown.exe" /F "${STATE_FOLDER}" /A'
  !insertmacro orNotOurs '"$SYSDIR\icacls.exe" "${STATE_FOLDER}" /inheritance:r /grant:r *S-1-5-32-544:(OI)(CI)F *S-1-5-18:(OI)(CI)F'
  ${DirState} "${STATE_FOLDER}" $1
  ${If} $1 == 1
    !insertmacro orNotOurs '"$SYSDIR\icacls.exe" "${STATE_FOLDER}\*" /setowner *S-1-5-32-544 /T /L /Q'
    !insertmacro orNotOurs '"$SYSDIR\icacls.exe" "${STATE_FOLDER}\*" /reset /T /L /Q'
  ${EndIf}
!macroend
