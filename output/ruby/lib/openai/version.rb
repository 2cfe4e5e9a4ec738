# frozen_string_literal: true

module OpenAI
  VERSION = "0.0.1"
end
