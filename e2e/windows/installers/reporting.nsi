; Behaves as SQLServerReportingServices.exe of 2017: /quiet /norestart /IAcceptLicenseTerms and an edition or a key, a log,
; the instance SSRS in registry and services. Without licence or edition it installs nothing (1603).
!include "common.nsh"
!define SQL "SOFTWARE\Microsoft\Microsoft SQL Server"
Var IsLogNext
Var Licence
Var Edition

Section
  Call ReadArguments
  ${If} $Licence == ""
  ${OrIf} $Edition == ""
    SetErrorLevel 1603
    Quit
  ${EndIf}
  ${LogLine} "i001: Burn v3.10.3, path: $EXEPATH"
  Call Misbehave
  WriteRegStr HKLM "${SQL}\Instance Names\RS" "SSRS" "SSRS"
  WriteRegStr HKLM "${SQL}\SSRS\Setup" "ServiceName" "SQLServerReportingServices"
  WriteRegStr HKLM "${SQL}\SSRS\Setup" "InstallRootDirectory" "$PROGRAMFILES64\Microsoft SQL Server Reporting Services"
  WriteRegStr HKLM "${SQL}\SSRS\MSSQLServer\CurrentVersion" "ProductVersion" "14.0.6827.4788"
  ${MakeService} "SQLServerReportingServices"
  ${LogLine} "i399: Apply complete, result: 0x0, restart: None"
  Call EndAsTold
SectionEnd

Function OnArgument
  ${If} $IsLogNext == 1
    StrCpy $LogFile $Argument
    StrCpy $IsLogNext ""
  ${ElseIf} $Argument == "/quiet"
  ${OrIf} $Argument == "/norestart"
  ${ElseIf} $Argument == "/IAcceptLicenseTerms"
    StrCpy $Licence 1
  ${ElseIf} $Argument StartsWith "/Edition="
    ${Rest} $Edition "/Edition="
  ${ElseIf} $Argument StartsWith "/PID="
    ${Rest} $Edition "/PID="
  ${ElseIf} $Argument == "/log"
    StrCpy $IsLogNext 1
  ${Else}
    SetErrorLevel 1639
    Quit
  ${EndIf}
FunctionEnd
