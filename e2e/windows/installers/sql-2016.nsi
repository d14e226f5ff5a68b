; Behaves as the setup.exe that SQL Server 2016 leaves on the server: takes its Reporting Services away, and nothing else. A switch it
; does not know ends it with -2068578304 as the real one.
!include "common.nsh"
!define SQL "SOFTWARE\Microsoft\Microsoft SQL Server"
Var Instance
Var Action
Var Features

Section
  Call ReadArguments
  ${If} $Instance == ""
  ${OrIf} $Action != "Uninstall"
  ${OrIf} $Features != "RS"
    Call RefuseSwitches
  ${EndIf}
  ${Say} "Running Action: GlobalRules"
  Call Misbehave
  DeleteRegValue HKLM "${SQL}\Instance Names\RS" "$Instance"
  DeleteRegKey HKLM "${SQL}\MSRS13.$Instance"
  Call EndAsTold
SectionEnd

Function RefuseSwitches
  SetErrorLevel -2068578304
  Quit
FunctionEnd

Function OnArgument
  ${If} $Argument == "/Q"
  ${OrIf} $Argument == "/INDICATEPROGRESS"
  ${ElseIf} $Argument StartsWith "/ACTION="
    ${Rest} $Action "/ACTION="
  ${ElseIf} $Argument StartsWith "/FEATURES="
    ${Rest} $Features "/FEATURES="
  ${ElseIf} $Argument StartsWith "/INSTANCENAME="
    ${Rest} $Instance "/INSTANCENAME="
  ${Else}
    Call RefuseSwitches
  ${EndIf}
FunctionEnd
