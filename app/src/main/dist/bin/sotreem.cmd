@echo off
rem Starts So Tre Em from whatever folder it is called in; needs Java 25 beside it (runtime), in JAVA_HOME or on PATH.
setlocal
set "APP=%~dp0.."
set "JAVA_CMD=java"
if exist "%JAVA_HOME%\bin\java.exe" set "JAVA_CMD=%JAVA_HOME%\bin\java.exe"
if exist "%APP%\runtime\bin\java.exe" set "JAVA_CMD=%APP%\runtime\bin\java.exe"
if defined SOTREEM_JAVA set "JAVA_CMD=%SOTREEM_JAVA%"
"%JAVA_CMD%" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:MaxRAMPercentage=30 %SOTREEM_JAVA_OPTS% -cp "%APP%\lib\*" vn.sotreem.app.cli.Main %*
exit /b %ERRORLEVEL%
