# frozen_string_literal: true

# Ruby tools that look at every constant would load everything; signatures are in rbi/ already.
return if $PROGRAM_NAME.end_with?("tapioca") && !ARGV.include?("dsl")

require "date"
require "json"
require "securerandom"
require "set"
require "stringio"
require "time"
require "uri"

require_relative "openai/version"
require_relative "openai/internal/settings"
require_relative "openai/internal"
require_relative "openai/models"
require_relative "openai/resources"
require_relative "openai/internal/pages"

# The client of an API. Everything but the names is loaded when it is first used.
module OpenAI
  autoload :Client, "#{__dir__}/openai/client"
  autoload :Errors, "#{__dir__}/openai/errors"
  autoload :FilePart, "#{__dir__}/openai/file_part"
  autoload :RequestOptions, "#{__dir__}/openai/request_options"

  # Loads all that is otherwise loaded when it is used: for servers that fork, so that their processes share it.
  #
  # @return [void]
  def self.eager_load!
    Internal.load_constants(self)
  end
end
