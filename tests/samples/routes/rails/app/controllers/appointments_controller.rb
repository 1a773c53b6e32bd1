class AppointmentsController < ApplicationController
  def new
    @slots = Slot.open
  end

  def show
    render "appointments/visit"
  end

  def create
    return render :new unless params[:agreed]
    redirect_to root_path
  end
end
