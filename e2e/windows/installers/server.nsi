; Behaves as Setup.exe of Azure Backup Server: /i /f <answer file> /l <log> /q, the keys of its answer file, refusals with the
; ids of the vendor's list of error codes, DpmSetup.log, registry, services. Its exit codes are documented nowhere.
!include "common.nsh"
!include "answer-file.nsh"
!define DPM "SOFTWARE\Microsoft\Microsoft Data Protection Manager"
Var Next
Var Mode

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
  ReadRegStr $0 HKLM "${DPM}\DB" "InstanceName"
  ${If} $0 != ""
    ${Fail} 4078 "The product is already installed."
  ${EndIf}
  Call ReadAnswerFile
  ${LogLine} "* Exception : Ignoring the following exception intentionally => System.IO.FileNotFoundException"
  Call Misbehave
  Call Install
  Call EndAsTold
SectionEnd

Function Install
  ${LogLine} "Information : Call MsiInstallProduct"
  CreateDirectory "$Programs\DPM\DPM\bin"
  CopyFiles /SILENT "$EXEPATH" "$Programs\DPM\DPM\bin\MsdpmDll.dll"
  ${LogLine} "Information : MsiInstallProduct returned 0."
  ${LogLine} "Information : End install."
  ${LogLine} "Information : Start configuration."
  WriteRegStr HKLM "${DPM}\Setup" "InstallPath" "$Programs\DPM\DPM\"
  WriteRegStr HKLM "${DPM}\Setup" "RegisteredUserName" "$User"
  WriteRegStr HKLM "${DPM}\Setup" "RegisteredOrgName" "$Company"
  WriteRegStr HKLM "${DPM}\DB" "SqlServer" "$SqlMachine"
  WriteRegStr HKLM "${DPM}\DB" "InstanceName" "$SqlInstance"
  WriteRegStr HKLM "${DPM}\DB" "ReportingInstanceName" "$ReportingInstance"
  WriteRegStr HKLM "${DPM}\DB" "DatabaseName" "DPMDB"
  CreateDirectory "$Databases"
  ${If} $Vault != ""
    ; Registration with the vault, by the keys of the answer file.
    WriteRegStr HKLM "SOFTWARE\Microsoft\Windows Azure Backup\Config" "ServerId" "00000000-5e7e-4e00-8000-0000000c0de5"
    WriteRegStr HKLM "SOFTWARE\Microsoft\Windows Azure Backup\Config" "MachineId" "00000000-5e7e-4e00-8000-0000000c0de5"
    WriteRegStr HKLM "SOFTWARE\Microsoft\Windows Azure Backup\Config" "ServiceResourceName" "Contoso-Sample-Vault"
  ${EndIf}
  ${MakeService} "MSDPM"
  ${MakeService} "DPMRA"
  ${MakeService} "DPMAMService"
  CreateShortCut "$DESKTOP\Microsoft Azure Backup Server.lnk" "$Programs\DPM\DPM\bin\MsdpmDll.dll"
  ${LogLine} "Information : Starting Service:MSDPM on machine:localhost flag restart:False"
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
