; Stands for dism.exe, which Wine does not have: /Online /Enable-Feature /All with the features that Hyper-V needs, both of which wait
; for a restart then (3010). Without /NoRestart the real one restarts the server on the spot; a name that it does not know
; ends it with 0x800f080c, anything else that it does not know with 87. It proves nothing of the features themselves.
!include "common.nsh"
; "Feature name … is unknown."
!define UNKNOWN_FEATURE -2146498548
Var Mode
Var All
Var Online
Var Role
Var Module
Var Stays

Section
  Call ReadArguments
  ${If} $Online == ""
  ${OrIf} $Mode == ""
  ${OrIf} $All == ""
    SetErrorLevel 87
    Quit
  ${EndIf}
  Call Misbehave
  ${If} $Stays == ""
    FileOpen $0 "C:\lane\restarted-on-the-spot.txt" w
    FileClose $0
  ${EndIf}
  ${If} $Role == 1
  ${AndIf} $Module == 1
    CopyFiles /SILENT "C:\lane\power-shell-facts-pending.txt" "C:\lane\power-shell-facts-in-run.txt"
  ${EndIf}
  SetErrorLevel 3010
  Quit
SectionEnd

Function OnArgument
  ${If} $Argument == "/Online"
    StrCpy $Online 1
  ${ElseIf} $Argument == "/Enable-Feature"
    StrCpy $Mode 1
  ${ElseIf} $Argument == "/All"
    StrCpy $All 1
  ${ElseIf} $Argument == "/Quiet"
  ${ElseIf} $Argument == "/NoRestart"
    StrCpy $Stays 1
  ${ElseIf} $Argument == "/FeatureName:Microsoft-Hyper-V"
    StrCpy $Role 1
  ${ElseIf} $Argument == "/FeatureName:Microsoft-Hyper-V-Management-PowerShell"
    StrCpy $Module 1
  ${ElseIf} $Argument StartsWith "/FeatureName:"
    SetErrorLevel ${UNKNOWN_FEATURE}
    Quit
  ${Else}
    SetErrorLevel 87
    Quit
  ${EndIf}
FunctionEnd
