from fastapi import FastAPI, Request
from fastapi.templating import Jinja2Templates

from app.routers import telehealth

app = FastAPI()
templates = Jinja2Templates(directory="templates")
app.include_router(telehealth.router, prefix="/care")


@app.get("/", response_class=HTMLResponse)
async def home(request: Request):
    return templates.TemplateResponse("home.html", {"request": request})


@app.get("/api/slots")
async def slots():
    return []
