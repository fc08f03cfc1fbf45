@echo off
rem Starts So Tre Em from whatever folder it is called in; needs Java 25 beside it (runtime), in JAVA_HOME or on PATH.
setlocal
set "APP=%~dp0.."
set "JAVA_CMD=java"
if exist "%JAVA_HOME%\bin\java.exe" set "JAVA_CMD=%JAVA_HOME%\bin\java.exe"
if exist "%APP%\runtime\bin\java.exe" set "JAVA_CMD=%APP%\runtime\bin\java.exe"
if defined SOTREEM_JAVA set "JAVA_CMD=%SOTREEM_JAVA%"
rem The window stays open all day: it runs by options of its own, and gives back to the system what it does not need.
set "SOTREEM_WINDOW_OPTIONS=%APP%\bin\window.options"
set "FIRST=%~1"
set WINDOW=
if not defined FIRST set WINDOW="@%SOTREEM_WINDOW_OPTIONS%"
if defined FIRST if "%FIRST:~0,1%"=="-" set WINDOW="@%SOTREEM_WINDOW_OPTIONS%"
"%JAVA_CMD%" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:MaxRAMPercentage=30 -XX:+UseCompactObjectHeaders %WINDOW% %SOTREEM_JAVA_OPTS% -cp "%APP%\lib\*" vn.sotreem.app.cli.Main %*
exit /b %ERRORLEVEL%
