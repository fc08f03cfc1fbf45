@echo off
rem Builds So Tre Em with the Maven that is installed (docs\decisions\0009-build.md).
where mvn >nul 2>nul
if errorlevel 1 (
  echo Chua co Maven. Cai Maven 3.8.7 tro len roi chay lai. / Install Maven 3.8.7 or later and run this again. 1>&2
  exit /b 127
)
cd /d "%~dp0" && mvn %*
