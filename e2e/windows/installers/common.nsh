; What the installers of this folder share: 64-bit programs without a window that record their own command line, take
; their arguments as Windows parts them, and misbehave as the registry tells them (see README.md).
Unicode true
; What a program does not need of this file is left out of it.
!pragma warning disable 6001
!pragma warning disable 6010
RequestExecutionLevel user
SilentInstall silent
Name "${PROGRAM}"
OutFile "${OUTPUT}"
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh

!define LANE "SOFTWARE\Windows lane"
!define BEHAVIOUR "${LANE}\${PROGRAM}"
; The version of the backup server that is there, which the vendor's setup and PowerShell read off a file: NSIS makes no file with another.
!define THERE "SOFTWARE\Windows lane server"

Var Argument
Var IsChild
Var LogFile
Var Log

; ${If} $Argument StartsWith "/p:"
!macro _StartsWith _a _b _t _f
  !insertmacro _LOGICLIB_TEMP
  StrLen $_LOGICLIB_TEMP `${_b}`
  StrCpy $_LOGICLIB_TEMP `${_a}` $_LOGICLIB_TEMP
  StrCmp $_LOGICLIB_TEMP `${_b}` `${_t}` `${_f}`
!macroend

; What comes after a prefix of the argument.
!macro Rest to prefix
  StrLen ${to} `${prefix}`
  StrCpy ${to} $Argument "" ${to}
!macroend
!define Rest "!insertmacro Rest"

; A line on standard output, for whoever follows it.
!macro Say text
  StrCpy $R9 `${text}$\r$\n`
  Push $R9
  Call SayIt
!macroend
!define Say "!insertmacro Say"

; A line of the log in the form of DpmSetup.log: [time] Kind : words
!macro LogLine text
  Push `${text}`
  Call WriteLogLine
!macroend
!define LogLine "!insertmacro LogLine"

; Ends as the vendor's setups do when something is wrong: the words, then the line with the id; 1603 unless told otherwise.
!macro Fail id text
  Push `${id}`
  Push `${text}`
  Call FailWith
!macroend
!define Fail "!insertmacro Fail"

; A service that can be asked for and started. Wine's own small one stands behind it.
!macro MakeService name
  ExecWait '"$SYSDIR\sc.exe" create "${name}" binPath= "$SYSDIR\winmgmt.exe" start= auto'
  ExecWait '"$SYSDIR\sc.exe" start "${name}"'
!macroend
!define MakeService "!insertmacro MakeService"

Function SayIt
  Exch $R9
  Push $R8
  System::Call 'kernel32::GetStdHandle(i -11) p .R8'
  FileWrite $R8 $R9
  Pop $R8
  Pop $R9
FunctionEnd

Function WriteLogLine
  Exch $R9
  ${If} $LogFile == ""
    Pop $R9
    Return
  ${EndIf}
  ${GetTime} "" "L" $R0 $R1 $R2 $R3 $R4 $R5 $R6
  FileOpen $Log $LogFile a
  FileSeek $Log 0 END
  FileWrite $Log "[$R1/$R0/$R2 $R4:$R5:$R6] $R9$\r$\n"
  FileClose $Log
  Pop $R9
FunctionEnd

Function FailWith
  Exch $R9
  Exch
  Exch $R8
  ${LogLine} "*** Error : $R9"
  ${LogLine} "ID: $R8. Details: $R9"
  ${Say} "*** Error : $R9"
  ${Say} "ID: $R8. Details: $R9"
  ReadRegStr $R7 HKLM "${BEHAVIOUR}" "ExitCode"
  ${If} $R7 == ""
    StrCpy $R7 1603
  ${EndIf}
  SetErrorLevel $R7
  Quit
FunctionEnd

; One program at a time, as probes start several at the same moment. NSIS names its folder for plug-ins after a temporary file that it removes
; first: two took the same name, and one ended with 2 and without a word (2 of 1200). And a file that is open for writing is opened by nobody else.
Function BeginInTurn
  CreateDirectory "C:\lane"
  ${For} $2 1 1000
    ClearErrors
    FileOpen $3 "C:\lane\turn.lock" a
    ${IfNot} ${Errors}
      ${Break}
    ${EndIf}
    Sleep 10
  ${Next}
  InitPluginsDir
  Call RecordCommandLine
  FileClose $3
FunctionEnd

; The command line as Windows has it, for the test that looks for secrets in it.
Function RecordCommandLine
  System::Call 'kernel32::GetCommandLineW() w .r0'
  FileOpen $1 "C:\lane\command-lines.txt" a
  FileSeek $1 0 END
  FileWriteUTF16LE $1 "$0$\r$\n"
  FileClose $1
FunctionEnd

; Calls OnArgument with $Argument for each argument, parted by CommandLineToArgvW.
Function ReadArguments
  System::Call 'kernel32::GetCommandLineW() p .r1'
  System::Call 'shell32::CommandLineToArgvW(p r1, *i .r2) p .r3'
  IntOp $2 $2 - 1
  ${For} $4 1 $2
    IntOp $5 $4 * 8
    IntPtrOp $5 $3 + $5
    System::Call '*$5(p .r6)'
    System::Call 'kernel32::lstrcpynW(w .r7, p r6, i 1023)'
    StrCpy $Argument $7
    ${If} $Argument == "/child"
      StrCpy $IsChild 1
    ${Else}
      Push $2
      Push $3
      Push $4
      Call OnArgument
      Pop $4
      Pop $3
      Pop $2
    ${EndIf}
  ${Next}
FunctionEnd

; What the registry tells this program to do instead of its work; without a word there it returns at once.
Function Misbehave
  ReadRegStr $0 HKLM "${BEHAVIOUR}" "Seconds"
  ${If} $0 > 0
    IntOp $0 $0 * 4
    ${For} $1 1 $0
      Sleep 250
      ${LogLine} "Information : still at work"
    ${Next}
  ${EndIf}
  ReadRegStr $0 HKLM "${BEHAVIOUR}" "Box"
  ${If} $0 != ""
    MessageBox MB_OK "$0"
  ${EndIf}
  ReadRegStr $0 HKLM "${BEHAVIOUR}" "ErrorId"
  ${If} $0 != ""
    ReadRegStr $1 HKLM "${BEHAVIOUR}" "ErrorText"
    ${Fail} $0 $1
  ${EndIf}
  ReadRegStr $0 HKLM "${BEHAVIOUR}" "Effect"
  ${If} $0 == "none"
    Call EndAsTold
  ${EndIf}
  ${If} $0 == "late"
  ${AndIf} $IsChild == ""
    ${GetParameters} $1
    Exec '"$EXEPATH" /child $1'
    Call EndAsTold
  ${EndIf}
  ${If} $IsChild == 1
    Sleep 2500
  ${EndIf}
FunctionEnd

; The exit code that the registry tells, else success.
Function EndAsTold
  ReadRegStr $0 HKLM "${BEHAVIOUR}" "ExitCode"
  ${If} $0 == ""
    StrCpy $0 0
  ${EndIf}
  SetErrorLevel $0
  Quit
FunctionEnd

Function .onInit
  SetRegView 64
  SetShellVarContext all
  StrCpy $LogFile ""
  StrCpy $IsChild ""
  Call BeginInTurn
FunctionEnd
