; Stands for shutdown.exe, which Wine has as one that restarts nothing: writes its command line down and ends as the registry tells.
!include "common.nsh"

Section
  Call EndAsTold
SectionEnd

Function OnArgument
FunctionEnd
