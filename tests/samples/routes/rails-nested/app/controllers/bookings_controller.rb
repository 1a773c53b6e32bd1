class BookingsController < ApplicationController
  include Wicked::Wizard

  steps :day, :reason

  def show
    render_wizard
  end

  def update
    render_wizard @booking
  end
end
