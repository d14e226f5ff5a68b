; Stands for powershell.exe, which Wine does not have: reads the script from standard input and prints the lines that the test
; recorded for it; a script that copies or restores keys makes or compares a file, one that lists agents writes a list, one that tells the
; agent its proxy keeps a sum of the password, so that a chain that forgets one of them does not go on. A step's script is named by
; SETUP_SCRIPT; without it, it is the one that asks for facts, or, with a file in
; SETUP_SIGNED_FILE, for its signature (of the administrator's media another one where the test recorded it). What a script is given
; by its environment is written down. A server may be another one as soon as the run has begun (…-in-run.txt), when the checks
; have seen it. It proves nothing of the scripts themselves.
!include "common.nsh"

Var Password

Section
  Call ReadInput
  ReadEnvStr $5 SETUP_SCRIPT
  ReadEnvStr $7 SETUP_SIGNED_FILE
  ${If} $7 != ""
    StrCpy $5 "authenticode"
    StrCpy $8 $7 14
    ${If} $8 == "C:\lane\media\"
    ${AndIf} ${FileExists} "C:\lane\power-shell-authenticode-media.txt"
      StrCpy $5 "authenticode-media"
    ${EndIf}
  ${ElseIf} $5 == ""
    StrCpy $5 "facts"
  ${Else}
    Call WriteGiven
  ${EndIf}
  ${If} ${FileExists} "C:\ProgramData\BackupServerSetup\current\journal.jsonl"
  ${AndIf} ${FileExists} "C:\lane\power-shell-$5-in-run.txt"
    StrCpy $5 "$5-in-run"
  ${EndIf}
  ReadRegStr $8 HKLM "${THERE}" "Version"
  StrCpy $8 $8 3
  ${If} $8 == "13."
  ${AndIf} ${FileExists} "C:\lane\power-shell-$5-upgraded.txt"
    StrCpy $5 "$5-upgraded"
  ${EndIf}
  ${Select} $5
    ${Case} "backup-keys"
      Call BackupKeys
    ${Case} "restore-keys"
      Call RestoreKeys
    ${Case} "list-agents"
      Call ListAgents
    ${Case} "set-agent-proxy"
      Call SetAgentProxy
  ${EndSelect}
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

; A script is read whole, or its writer meets a broken pipe. What stands before the character 30 is a secret: its first argument.
Function ReadInput
  System::Call 'kernel32::GetStdHandle(i -10) p .r0'
  StrCpy $Password ""
  StrCpy $8 1
  ${Do}
    System::Call 'kernel32::ReadFile(p r0, m .r3, i 1000, *i .r1, p 0) i .r2'
    ${If} $8 = 1
      StrCpy $8 0
      Call FindPassword
    ${EndIf}
  ${LoopUntil} $1 = 0
FunctionEnd

; The beginning of the input ($3) up to the separator; empty where there is none.
Function FindPassword
  IntFmt $7 "%c" 30
  ${For} $4 0 200
    StrCpy $6 $3 1 $4
    ${If} $6 == $7
      StrCpy $Password $3 $4
      Return
    ${EndIf}
  ${Next}
FunctionEnd

; What stands for a key under a password: a sum of it, and never the password itself.
Function SumOfPassword
  StrLen $9 $Password
  System::Call 'ntdll::RtlComputeCrc32(i 0, m "$Password", i r9) i .r9'
FunctionEnd

Function BackupKeys
  ReadEnvStr $7 SETUP_KEY_FILE
  Call SumOfPassword
  ${GetParent} $7 $8
  CreateDirectory "$8"
  FileOpen $6 "$7" w
  FileWrite $6 "key $9"
  FileClose $6
FunctionEnd

Function RestoreKeys
  ReadEnvStr $7 SETUP_KEY_FILE
  Call SumOfPassword
  FileOpen $6 "$7" r
  FileRead $6 $8
  FileClose $6
  ${If} $8 != "key $9"
    ${Say} "Problem: the password of the keys is another."
    SetErrorLevel 1
    Quit
  ${EndIf}
FunctionEnd

Function ListAgents
  ReadEnvStr $7 SETUP_AGENT_LIST
  ${GetParent} $7 $8
  CreateDirectory "$8"
  FileOpen $6 "$7" w
  FileWrite $6 "ServerName$\r$\nMABS02$\r$\n"
  FileClose $6
FunctionEnd

; As Set-OBMachineSetting, it wants an agent that is there, and with a user its password, which it keeps where nobody reads it: here a sum of it.
Function SetAgentProxy
  ReadRegStr $7 HKLM "SOFTWARE\Microsoft\Windows Azure Backup\Setup" "InstallPath"
  ReadEnvStr $8 SETUP_PROXY_USER
  ${If} $8 != ""
  ${AndIf} $Password == ""
    StrCpy $7 ""
  ${EndIf}
  ${If} $7 == ""
    ${Say} "Problem: The agent did not take the proxy server."
    SetErrorLevel 1
    Quit
  ${EndIf}
  ${If} $8 != ""
    Call SumOfPassword
    WriteRegStr HKLM "SOFTWARE\Microsoft\Windows Azure Backup\Config" "ProxyPassword" "$9"
    WriteRegStr HKLM "SOFTWARE\Microsoft\Windows Azure Backup\Config" "ProxyUserName" "$8"
  ${EndIf}
FunctionEnd

!macro Given name
  ReadEnvStr $7 "${name}"
  ${If} $7 != ""
    FileWrite $6 "${name}=$7$\r$\n"
  ${EndIf}
!macroend

Function WriteGiven
  FileOpen $6 "C:\lane\power-shell-$5-given.txt" w
  !insertmacro Given SETUP_SQL_SERVER
  !insertmacro Given SETUP_DATABASE
  !insertmacro Given SETUP_WEB_SERVICE
  !insertmacro Given SETUP_PORTAL
  !insertmacro Given SETUP_SERVICES
  !insertmacro Given SETUP_SQL_INSTANCE
  !insertmacro Given SETUP_REPORT_DATABASE
  !insertmacro Given SETUP_KEY_FILE
  FileClose $6
FunctionEnd

Function OnArgument
FunctionEnd
