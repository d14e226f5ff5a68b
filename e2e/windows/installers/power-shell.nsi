; Stands for powershell.exe, which Wine does not have: reads the script from standard input and prints the lines that the test
; recorded for it. A step's script is named by SETUP_SCRIPT; without it, it is the one that asks for facts, or, with a file in
; SETUP_SIGNED_FILE, for its signature. What a script is given
; by its environment is written down. A server may be another one as soon as the run has begun (…-in-run.txt), when the checks
; have seen it. It proves nothing of the scripts themselves.
!include "common.nsh"

Section
  System::Call 'kernel32::GetStdHandle(i -10) p .r0'
  ; A script is read whole, or its writer meets a broken pipe.
  ${Do}
    System::Call 'kernel32::ReadFile(p r0, m "", i 1000, *i .r1, p 0) i .r2'
  ${LoopUntil} $1 = 0
  ReadEnvStr $5 SETUP_SCRIPT
  ReadEnvStr $7 SETUP_SIGNED_FILE
  ${If} $7 != ""
    StrCpy $5 "authenticode"
  ${ElseIf} $5 == ""
    StrCpy $5 "facts"
  ${Else}
    Call WriteGiven
  ${EndIf}
  ${If} ${FileExists} "C:\ProgramData\BackupServerSetup\current\journal.jsonl"
  ${AndIf} ${FileExists} "C:\lane\power-shell-$5-in-run.txt"
    StrCpy $5 "$5-in-run"
  ${EndIf}
  FileOpen $3 "C:\lane\power-shell-$5.txt" r
  ${Do}
    ClearErrors
    FileRead $3 $4
    ${If} ${Errors}
      ${Break}
    ${EndIf}
    Push $4
    Call SayIt
  ${Loop}
  FileClose $3
SectionEnd

!macro Given name
  ReadEnvStr $7 "${name}"
  FileWrite $6 "${name}=$7$\r$\n"
!macroend

Function WriteGiven
  FileOpen $6 "C:\lane\power-shell-$5-given.txt" w
  !insertmacro Given SETUP_SQL_SERVER
  !insertmacro Given SETUP_DATABASE
  !insertmacro Given SETUP_WEB_SERVICE
  !insertmacro Given SETUP_PORTAL
  FileClose $6
FunctionEnd

Function OnArgument
FunctionEnd
