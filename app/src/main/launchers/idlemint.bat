@echo off
rem Starts Idlemint with a JDK or JRE of version 25: JAVA_HOME, the PATH, then the usual folders.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA_EXE="
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
if not defined JAVA_EXE for /f "delims=" %%j in ('where java 2^>nul') do if not defined JAVA_EXE call :try "%%j"
if not defined JAVA_EXE for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*") do if not defined JAVA_EXE call :try "%%~d\bin\java.exe"
if not defined JAVA_EXE (
  echo Idlemint needs Java 25, and none was found in JAVA_HOME, on the PATH or in the usual folders. 1>&2
  echo Install it, for instance Eclipse Temurin 25 from https://adoptium.net, and start again. 1>&2
  exit /b 69
)
"%JAVA_EXE%" -XX:+UseSerialGC -Xms24m -Xmx512m -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED,javafx.graphics --sun-misc-unsafe-memory-access=allow -p "%HOME_DIR%\lib\javafx" --add-modules javafx.controls,jdk.incubator.vector %IDLEMINT_JAVA_OPTIONS% -cp "%HOME_DIR%\lib\*" io.idlemint.app.Main %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1" exit /b 0
"%~1" -version 2>&1 | findstr /r /c:"\"25[.\"-]" >nul && set "JAVA_EXE=%~1"
exit /b 0
