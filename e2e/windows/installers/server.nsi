; Behaves as Setup.exe of Azure Backup Server: /i /f <answer file> /l <log> /q, the keys of its answer file, refusals with the
; ids of the vendor's list of error codes, DpmSetup.log, registry, services. Its exit codes are documented nowhere.
!include "common.nsh"
!define DPM "SOFTWARE\Microsoft\Microsoft Data Protection Manager"
Var Next
Var Mode
Var Older
Var Home
!include "answer-file.nsh"

Section
  Call ReadArguments
  ${LogLine} "Information : Microsoft System Center Data Protection Manager setup started."
  ${LogLine} "Data : Mode of setup = Unattended"
  ${If} $Mode != "/i"
    ${Fail} 4076 "The value of an argument is missing."
  ${EndIf}
  ${If} $AnswerFile == ""
  ${OrIfNot} ${FileExists} "$AnswerFile"
    ${Fail} 4080 "The answer file was not given or is not there."
  ${EndIf}
  Call FindOlder
  Call ReadAnswerFile
  ${LogLine} "* Exception : Ignoring the following exception intentionally => System.IO.FileNotFoundException"
  Call Misbehave
  Call Install
  Call EndAsTold
SectionEnd

; Setup finds the older server itself, and knows no switch for it: over v2 it upgrades, over any other it ends.
Function FindOlder
  StrCpy $Older ""
  ReadRegStr $0 HKLM "${DPM}\DB" "InstanceName"
  ${If} $0 == ""
    Return
  ${EndIf}
  ReadRegStr $Older HKLM "${THERE}" "Version"
  StrCpy $1 $Older 5
  StrCpy $2 $Older 3
  ${If} $2 == "11."
    ${Fail} 4103 "The version that is installed cannot be upgraded."
  ${ElseIf} $1 != "12.0."
    ${Fail} 4078 "The product is already installed."
  ${EndIf}
  ${LogLine} "Information : Upgrade from $Older."
FunctionEnd

Function Install
  ${LogLine} "Information : Call MsiInstallProduct"
  ${If} $Older == ""
    StrCpy $Home "$Programs\DPM\DPM"
  ${Else}
    ReadRegStr $Home HKLM "${DPM}\Setup" "InstallPath"
  ${EndIf}
  CreateDirectory "$Home\bin"
  CopyFiles /SILENT "$EXEPATH" "$Home\bin\MsdpmDll.dll"
  ${LogLine} "Information : MsiInstallProduct returned 0."
  ${LogLine} "Information : End install."
  ${LogLine} "Information : Start configuration."
  WriteRegStr HKLM "${THERE}" "Version" "13.0.415.0"
  ${If} $Older == ""
    Call Configure
  ${EndIf}
  WriteRegStr HKLM "${DPM}\DB" "SqlServer" "$SqlMachine"
  WriteRegStr HKLM "${DPM}\DB" "InstanceName" "$SqlInstance"
  WriteRegStr HKLM "${DPM}\DB" "ReportingInstanceName" "$ReportingInstance"
  ${MakeService} "MSDPM"
  ${MakeService} "DPMRA"
  ${MakeService} "DPMAMService"
  CreateShortCut "$DESKTOP\Microsoft Azure Backup Server.lnk" "$Home\bin\MsdpmDll.dll"
  ${LogLine} "Information : Starting Service:MSDPM on machine:localhost flag restart:False"
FunctionEnd

; What only a new server is given: an upgraded one keeps its folders, its database and its vault.
Function Configure
  WriteRegStr HKLM "${DPM}\Setup" "InstallPath" "$Programs\DPM\DPM\"
  WriteRegStr HKLM "${DPM}\Setup" "RegisteredUserName" "$User"
  WriteRegStr HKLM "${DPM}\Setup" "RegisteredOrgName" "$Company"
  WriteRegStr HKLM "${DPM}\DB" "DatabaseName" "DPMDB"
  CreateDirectory "$Databases"
  ${If} $Vault != ""
    ; Registration with the vault, by the keys of the answer file.
    WriteRegStr HKLM "SOFTWARE\Microsoft\Windows Azure Backup\Config" "ServerId" "00000000-5e7e-4e00-8000-0000000c0de5"
    WriteRegStr HKLM "SOFTWARE\Microsoft\Windows Azure Backup\Config" "MachineId" "00000000-5e7e-4e00-8000-0000000c0de5"
    WriteRegStr HKLM "SOFTWARE\Microsoft\Windows Azure Backup\Config" "ServiceResourceName" "Contoso-Sample-Vault"
  ${EndIf}
FunctionEnd

Function OnArgument
  ${If} $Next == "/f"
    StrCpy $AnswerFile $Argument
    StrCpy $Next ""
  ${ElseIf} $Next == "/l"
    StrCpy $LogFile $Argument
    StrCpy $Next ""
  ${ElseIf} $Argument == "/f"
  ${OrIf} $Argument == "/l"
    StrCpy $Next $Argument
  ${ElseIf} $Argument == "/i"
    StrCpy $Mode "/i"
  ${ElseIf} $Argument == "/q"
  ${Else}
    ${Fail} 4073 "An argument is not valid."
  ${EndIf}
FunctionEnd
