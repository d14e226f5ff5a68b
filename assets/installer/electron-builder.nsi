; Our installer, made and signed by electron-builder (nsis.script): it compiles this in the place of its own template, which would end
; a program that runs, install an older version over a newer one, and leave the state folder to whoever made it.
; Written of its defines: NsisTarget.js, `defines`. It has said OutFile, the version and its English texts itself (-X).
!define BY_ELECTRON_BUILDER
!define PRODUCT "${PRODUCT_NAME}"
!define SIZE "${ESTIMATED_SIZE}"
!define COMPRESSOR "/SOLID lzma"
; Four numbers, without what may follow a hyphen.
!searchparse /noerrors "${VERSION}-" "" NUMBERS "-"
!define FILE_VERSION "${NUMBERS}.0"
; Its archive lies beside the folder it was made of: the folder itself goes in, as into ours.
!searchreplace OUTPUT_FOLDER "${APP_64}" "${APP_64_NAME}" ""
!define SOURCE "${OUTPUT_FOLDER}win-unpacked"
!include "${PROJECT_DIR}/assets/installer/installer.nsi"
