; Stands for nltest.exe, which Wine does not have: a domain controller answers.
!include "common.nsh"

Section
  SetErrorLevel 0
SectionEnd

Function OnArgument
FunctionEnd
