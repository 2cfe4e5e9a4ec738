# frozen_string_literal: true

module OpenAI
  module Internal
    # Constants that only Sorbet's signatures have, made when code that checks them at run time asks for one.
    #
    # @api private
    module SorbetAliases
      # @param name [Symbol]
      # @return [Object]
      def const_missing(name)
        found = sorbet_alias(name) if defined?(::T::Types)
        found.nil? ? super : const_set(name, T.type_alias { found })
      end
    end
  end
end
