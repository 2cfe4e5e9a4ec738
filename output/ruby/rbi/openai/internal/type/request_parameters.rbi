# typed: strong

module OpenAI
  module Internal
    module Type
      # What the classes of methods' parameters have in common.
      #
      # @api private
      module RequestParameters
        # What else is said of the request.
        sig { returns(T.nilable(OpenAI::RequestOptions::OrHash)) }
        attr_accessor :request_options

        # @api private
        module Converter
          sig { params(params: T.anything).returns([T.untyped, T.untyped]) }
          def dump_request(params)
          end
        end
      end
    end
  end
end
