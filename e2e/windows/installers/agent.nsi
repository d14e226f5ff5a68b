; Behaves as MARSAgentInstaller.exe: switches of "Deploy and manage backup by PowerShell" (/q /nu /m /p: /s: /ph: /po:), what it
; leaves in registry, files and services. Its exit codes are documented nowhere; Windows Installer's stand for them.
!include "common.nsh"
Var Folder
Var Scratch
Var Proxy
Var Port

Section
  StrCpy $Folder "$PROGRAMFILES64\Microsoft Azure Recovery Services Agent"
  Call ReadArguments
  Call Misbehave
  ${If} $Scratch == ""
    StrCpy $Scratch "$Folder\Scratch"
  ${EndIf}
  CreateDirectory "$Folder\bin"
  CreateDirectory "$Folder\Temp"
  CreateDirectory "$Scratch"
  CopyFiles /SILENT "$EXEPATH" "$Folder\bin\CBEngine.exe"
  WriteRegStr HKLM "SOFTWARE\Microsoft\Windows Azure Backup\Setup" "InstallPath" "$Folder\"
  WriteRegStr HKLM "SOFTWARE\Microsoft\Windows Azure Backup\Config" "ScratchLocation" "$Scratch"
  WriteRegStr HKLM "SOFTWARE\Microsoft\Windows Azure Backup\Config\CloudBackupProvider" "ScratchLocation" "$Scratch"
  ${If} $Proxy != ""
    WriteRegStr HKLM "SOFTWARE\Microsoft\Windows Azure Backup\Config" "ProxyServer" "$Proxy"
    WriteRegStr HKLM "SOFTWARE\Microsoft\Windows Azure Backup\Config" "ProxyPort" "$Port"
  ${EndIf}
  ${MakeService} "obengine"
  Call EndAsTold
SectionEnd

Function OnArgument
  ${If} $Argument == "/q"
  ${OrIf} $Argument == "/nu"
  ${OrIf} $Argument == "/m"
  ${ElseIf} $Argument StartsWith "/p:"
    ${Rest} $Folder "/p:"
  ${ElseIf} $Argument StartsWith "/s:"
    ${Rest} $Scratch "/s:"
  ${ElseIf} $Argument StartsWith "/ph:"
    ${Rest} $Proxy "/ph:"
  ${ElseIf} $Argument StartsWith "/po:"
    ${Rest} $Port "/po:"
  ${Else}
    SetErrorLevel 1639
    Quit
  ${EndIf}
FunctionEnd
