; Behaves as setup.exe of SQL Server 2017: unattended switches of "Install SQL Server from the command prompt", progress on
; standard output, Summary.txt in a folder with the time in its name, an instance in registry and services. A switch it
; does not know, or a licence that was not accepted, ends it with -2068578304 as the real one.
!include "common.nsh"
!define BOOT "$PROGRAMFILES64\Microsoft SQL Server\140\Setup Bootstrap\Log"
!define SQL "SOFTWARE\Microsoft\Microsoft SQL Server"
Var Instance
Var Collation
Var Tcp
Var Pipes
Var Action
Var Licence
Var Times
Var Configuration

Section
  ; What a French Windows would get without the switch.
  StrCpy $Collation "French_CI_AS"
  StrCpy $Tcp 0
  StrCpy $Pipes 0
  Call ReadArguments
  ${If} $Action == "Upgrade"
    Call FindOld
  ${ElseIf} $Action != "Install"
    Call RefuseSwitches
  ${EndIf}
  ${If} $Instance == ""
  ${OrIf} $Licence == ""
    Call RefuseSwitches
  ${EndIf}
  ${GetTime} "" "L" $R0 $R1 $R2 $R3 $R4 $R5 $R6
  StrCpy $Times "$R2$R1$R0_$R4$R5$R6"
  CreateDirectory "${BOOT}\$Times"
  ${Say} "Running Action: GlobalRules"
  Call Misbehave
  ${Say} "Install_sql_common_core_loc_Cpu64_Action"
  ${Say} "Install_sql_engine_core_inst_Cpu64_Action"
  WriteRegStr HKLM "${SQL}\Instance Names\SQL" "$Instance" "MSSQL14.$Instance"
  WriteRegStr HKLM "${SQL}\MSSQL14.$Instance\Setup" "Version" "14.0.1000.169"
  WriteRegStr HKLM "${SQL}\MSSQL14.$Instance\Setup" "PatchLevel" "14.0.1000.169"
  WriteRegStr HKLM "${SQL}\MSSQL14.$Instance\Setup" "Edition" "Standard Edition"
  WriteRegStr HKLM "${SQL}\MSSQL14.$Instance\Setup" "Collation" "$Collation"
  WriteRegDWORD HKLM "${SQL}\MSSQL14.$Instance\MSSQLServer\SuperSocketNetLib\Tcp" "Enabled" $Tcp
  WriteRegDWORD HKLM "${SQL}\MSSQL14.$Instance\MSSQLServer\SuperSocketNetLib\Np" "Enabled" $Pipes
  ${If} $Action == "Install"
    ${MakeService} "MSSQL$$$Instance"
    ${MakeService} "SQLAgent$$$Instance"
  ${EndIf}
  ${Say} "SqlEngineConfigAction_install_startup_Cpu64"
  Push "Passed"
  Push 0
  Call WriteSummary
  Call EndAsTold
SectionEnd

; What an upgrade in place keeps of an instance of 2016. One with Reporting Services beside it, which 2017 has no more, is not upgraded
; (setup facts 6.1); the code stands for the vendor's, which is documented nowhere.
Function FindOld
  ReadRegStr $0 HKLM "${SQL}\Instance Names\SQL" "$Instance"
  ReadRegStr $1 HKLM "${SQL}\Instance Names\RS" "$Instance"
  ${If} $0 != "MSSQL13.$Instance"
  ${OrIf} $1 != ""
    SetErrorLevel -2068643839
    Quit
  ${EndIf}
  ReadRegStr $Collation HKLM "${SQL}\$0\Setup" "Collation"
  ReadRegDWORD $Tcp HKLM "${SQL}\$0\MSSQLServer\SuperSocketNetLib\Tcp" "Enabled"
  ReadRegDWORD $Pipes HKLM "${SQL}\$0\MSSQLServer\SuperSocketNetLib\Np" "Enabled"
FunctionEnd

Function RefuseSwitches
  SetErrorLevel -2068578304
  Quit
FunctionEnd

; The same values from a file, which must be named by its whole path.
Function ReadConfiguration
  StrCpy $0 $Configuration 2 1
  ${If} $0 != ":\"
  ${OrIfNot} ${FileExists} "$Configuration"
    Call RefuseSwitches
  ${EndIf}
  ReadINIStr $Action "$Configuration" "OPTIONS" "ACTION"
  ReadINIStr $Instance "$Configuration" "OPTIONS" "INSTANCENAME"
  ReadINIStr $Collation "$Configuration" "OPTIONS" "SQLCOLLATION"
  ReadINIStr $Tcp "$Configuration" "OPTIONS" "TCPENABLED"
  ReadINIStr $Pipes "$Configuration" "OPTIONS" "NPENABLED"
FunctionEnd

Function WriteSummary
  Pop $1
  Pop $0
  FileOpen $2 "${BOOT}\$Times\Summary.txt" w
  FileWrite $2 "Overall summary:$\r$\n  Final result:                  $0$\r$\n  Exit code (Decimal):           $1$\r$\n"
  FileWrite $2 "  Requested action:              $Action$\r$\n"
  FileClose $2
  CopyFiles /SILENT "${BOOT}\$Times\Summary.txt" "${BOOT}\Summary.txt"
FunctionEnd

Function OnArgument
  ${If} $Argument == "/Q"
  ${OrIf} $Argument == "/SUPPRESSPRIVACYSTATEMENTNOTICE"
  ${OrIf} $Argument == "/INDICATEPROGRESS"
  ${OrIf} $Argument StartsWith "/FEATURES=SQLENGINE"
  ${OrIf} $Argument StartsWith "/INSTANCEID="
  ${OrIf} $Argument StartsWith "/INSTANCEDIR="
  ${OrIf} $Argument StartsWith "/SQLSVC"
  ${OrIf} $Argument StartsWith "/AGTSVC"
  ${OrIf} $Argument StartsWith "/SQLSYSADMINACCOUNTS="
  ${OrIf} $Argument StartsWith "/BROWSERSVCSTARTUPTYPE="
  ${OrIf} $Argument StartsWith "/UPDATEENABLED="
  ${ElseIf} $Argument == "/IACCEPTSQLSERVERLICENSETERMS"
    StrCpy $Licence 1
  ${ElseIf} $Argument StartsWith "/CONFIGURATIONFILE="
    ${Rest} $Configuration "/CONFIGURATIONFILE="
    Call ReadConfiguration
  ${ElseIf} $Argument StartsWith "/ACTION="
    ${Rest} $Action "/ACTION="
  ${ElseIf} $Argument StartsWith "/INSTANCENAME="
    ${Rest} $Instance "/INSTANCENAME="
  ${ElseIf} $Argument StartsWith "/SQLCOLLATION="
    ${Rest} $Collation "/SQLCOLLATION="
  ${ElseIf} $Argument StartsWith "/TCPENABLED="
    ${Rest} $Tcp "/TCPENABLED="
  ${ElseIf} $Argument StartsWith "/NPENABLED="
    ${Rest} $Pipes "/NPENABLED="
  ${Else}
    Call RefuseSwitches
  ${EndIf}
FunctionEnd
